// An OpenID provider of others (npm oidc-provider) for tests: node provider.mjs ISSUER PORT CERTIFICATE KEY JWKS FORMAT
// FORMAT: "jwt" or "opaque" access tokens. "organization" is taken from the environment. Tokens come by client credentials, or in a browser:
// whoever comes is Robin and agrees (declines, where DECLINES is set). A number of seconds on its input puts its clock ahead by as much.
import fs from 'node:fs';
import https from 'node:https';
import readline from 'node:readline';
import { createRequire } from 'node:module';

const require = createRequire(process.env.NODE_MODULES + '/');
const { default: Provider } = await import(require.resolve('oidc-provider'));
const [issuer, port, certificate, key, jwks, format] = process.argv.slice(2);

const nowReally = Date.now;
let ahead = 0;
Date.now = () => nowReally() + ahead * 1000;
readline.createInterface({ input: process.stdin }).on('line', (seconds) => {
  ahead = Number(seconds);
  console.log('ahead ' + ahead);
});

const algorithm = process.env.ALGORITHM || 'ES256';
const provider = new Provider(issuer, {
  clients: [
    { client_id: 'robin', client_secret: 'a secret of robin', grant_types: ['client_credentials'], response_types: [], redirect_uris: [], id_token_signed_response_alg: algorithm },
    { client_id: 'praxis', client_secret: 'a secret of praxis', grant_types: [], response_types: [], redirect_uris: [], id_token_signed_response_alg: algorithm },
    {
      client_id: 'praxis-desktop', application_type: 'native', token_endpoint_auth_method: 'none', grant_types: ['authorization_code', 'refresh_token'], response_types: ['code'],
      redirect_uris: ['http://127.0.0.1/signed-in'], id_token_signed_response_alg: algorithm,
    },
  ],
  findAccount: (ctx, id) => ({ accountId: id, claims: async () => ({ sub: id, name: 'Robin Vella' }) }),
  claims: { openid: ['sub'], profile: ['name'] },
  conformIdTokenClaims: false,
  ttl: { AuthorizationCode: 60, AccessToken: 600, IdToken: 600, RefreshToken: 86400, Interaction: 600, Session: 600, Grant: 86400 },
  interactions: { url: (ctx, interaction) => '/interaction/' + interaction.uid },
  jwks: JSON.parse(fs.readFileSync(jwks)),
  cookies: { keys: ['not used'] },
  features: {
    devInteractions: { enabled: false },
    clientCredentials: { enabled: true },
    introspection: { enabled: true, allowedPolicy: () => true },
    revocation: { enabled: true },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => 'https://praxis.test',
      useGrantedResource: () => true,
      getResourceServerInfo: (ctx, resource) => ({
        scope: 'praxis',
        audience: resource,
        accessTokenTTL: 600,
        accessTokenFormat: format,
        jwt: { sign: { alg: algorithm } },
      }),
    },
  },
  // A client of its own is nobody there; ours stands for a person.
  extraTokenClaims: () => ({ ...(format === 'opaque' && { sub: 'robin' }), ...(process.env.ORGANIZATION && { organization: process.env.ORGANIZATION }) }),
});
provider.proxy = true;

async function interaction(request, response) {
  const { params } = await provider.interactionDetails(request, response);
  if (process.env.DECLINES)
    return provider.interactionFinished(request, response, { error: 'access_denied' }, { mergeWithLastSubmission: false });
  const grant = new provider.Grant({ accountId: 'robin', clientId: params.client_id });
  grant.addOIDCScope(params.scope);
  if (params.resource)
    grant.addResourceScope(params.resource, 'praxis');
  return provider.interactionFinished(request, response, { login: { accountId: 'robin' }, consent: { grantId: await grant.save() } }, { mergeWithLastSubmission: false });
}

const usual = provider.callback();
const answer = (request, response) => (request.url.startsWith('/interaction/') ? interaction(request, response) : usual(request, response));
https.createServer({ cert: fs.readFileSync(certificate), key: fs.readFileSync(key) }, answer).listen(Number(port), '127.0.0.1', () => console.log('listening'));

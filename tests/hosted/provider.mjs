// An OpenID provider of others (npm oidc-provider) for tests: node provider.mjs ISSUER PORT CERTIFICATE KEY JWKS FORMAT
// FORMAT: "jwt" or "opaque" access tokens. Tokens come by client credentials; "organization" is taken from the environment.
import fs from 'node:fs';
import https from 'node:https';
import { createRequire } from 'node:module';

const require = createRequire(process.env.NODE_MODULES + '/');
const { default: Provider } = await import(require.resolve('oidc-provider'));
const [issuer, port, certificate, key, jwks, format] = process.argv.slice(2);

const algorithm = process.env.ALGORITHM || 'ES256';
const provider = new Provider(issuer, {
  clients: [
    { client_id: 'robin', client_secret: 'a secret of robin', grant_types: ['client_credentials'], response_types: [], redirect_uris: [], id_token_signed_response_alg: algorithm },
    { client_id: 'praxis', client_secret: 'a secret of praxis', grant_types: [], response_types: [], redirect_uris: [], id_token_signed_response_alg: algorithm },
  ],
  jwks: JSON.parse(fs.readFileSync(jwks)),
  cookies: { keys: ['not used'] },
  features: {
    devInteractions: { enabled: false },
    clientCredentials: { enabled: true },
    introspection: { enabled: true, allowedPolicy: () => true },
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
https.createServer({ cert: fs.readFileSync(certificate), key: fs.readFileSync(key) }, provider.callback()).listen(Number(port), '127.0.0.1', () => console.log('listening'));

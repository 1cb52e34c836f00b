"""The same questions as praxisd answers in the benchmark. A user is named by their organisation."""
import uuid
from collections import defaultdict
from datetime import datetime

from django.urls import path
from rest_framework import generics, pagination, serializers
from rest_framework.response import Response
from rest_framework.views import APIView

from models import Appointment, Contact, Participant


class ByKey(pagination.CursorPagination):
    page_size = 50
    ordering = 'id'


class ContactSerializer(serializers.ModelSerializer):
    class Meta:
        model = Contact
        fields = '__all__'


class Contacts(generics.ListAPIView):
    serializer_class = ContactSerializer
    pagination_class = ByKey

    def get_queryset(self):
        return Contact.objects.filter(organization_id=self.request.user.username, is_deleted=False)


SHOWN = ('id', 'version', 'practitioner_id', 'room_id', 'location_id', 'service_id', 'series_id', 'start_wall', 'duration_minutes', 'zone', 'kind', 'status',
         'title', 'is_video', 'priority', 'start_at', 'end_at')


def millis(text):
    return int(datetime.fromisoformat(text.replace('Z', '+00:00')).timestamp() * 1000)


class Week(APIView):
    """Plain dictionaries instead of serializer objects: the quicker of the two ways to do it."""

    def get(self, request):
        asked = request.query_params
        organization = request.user.username
        rows = list(Appointment.objects.filter(organization_id=organization, practitioner_id=asked['practitioner_id'], is_deleted=False,
                                               start_at__gte=millis(asked['from']), start_at__lt=millis(asked['until'])).order_by('start_at').values(*SHOWN))
        people = defaultdict(list)
        with_names = Participant.objects.raw(
            'SELECT p.id, p.appointment_id, c.id AS person, c.given_name, c.preferred_name, c.family_name FROM participant p'
            ' JOIN contact c ON c.organization_id = p.organization_id AND c.id = p.contact_id'
            ' WHERE p.organization_id = %s AND p.appointment_id = ANY(%s) AND NOT p.is_deleted ORDER BY c.sort_name',
            [organization, [row['id'] for row in rows]])
        for one in with_names:
            people[one.appointment_id].append(f'{one.preferred_name or one.given_name or ""} {one.family_name or ""}')
        for row in rows:
            names = people[row['id']]
            row['people'], row['person_count'] = ' + '.join(names), len(names)
        return Response({'items': rows})


class AppointmentSerializer(serializers.ModelSerializer):
    class Meta:
        model = Appointment
        fields = '__all__'
        extra_kwargs = {name: {'required': False} for name in ('id', 'organization_id')}


NEW = {'is_deleted': False, 'version': 1, 'buffer_before_minutes': 0, 'buffer_after_minutes': 0, 'fee_minor': 0, 'priority': 3, 'price_minor': 0, 'is_video': False,
       'reminder_wanted': True, 'sequence': 0, 'zone': 'Australia/Sydney', 'status': 'scheduled'}


class Appointments(generics.CreateAPIView):
    """A row and nothing else."""
    serializer_class = AppointmentSerializer

    def create(self, request):
        start = millis(request.data['start_wall'] + ':00Z')
        length = request.data['duration_minutes']
        whole = {**NEW, 'start_at': start, 'end_at': start + length * 60_000,
                 **{name: request.data[name] for name in ('start_wall', 'duration_minutes', 'practitioner_id', 'service_id')}}
        serializer = self.get_serializer(data=whole)
        serializer.is_valid(raise_exception=True)
        made = serializer.save(id=uuid.uuid4(), organization_id=request.user.username)
        return Response({'id': made.id}, status=201)


urlpatterns = [path('contacts', Contacts.as_view()), path('week', Week.as_view()), path('appointments', Appointments.as_view())]

package be.kring.web.audit;

import be.kring.audit.AuditEntryView;
import be.kring.group.GroupRef;
import be.kring.person.PersonView;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A page of the trail.
 *
 * @param people those whom the entries are about, by id
 * @param groups those that the entries name and the reader may see, by id
 */
public record AuditAnswer(List<AuditEntryView> items, String next, Map<UUID, PersonView> people, Map<UUID, GroupRef> groups) {
}

package be.kring.group;

import be.kring.audit.AuditEntryView;
import be.kring.audit.AuditFilter;
import be.kring.audit.AuditTrail;
import be.kring.shared.Actor;
import be.kring.shared.Forbidden;
import be.kring.shared.NotFound;
import be.kring.shared.Page;
import be.kring.shared.PageRequest;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import java.util.Map;

/** What was done in a group by those who lead it, and by administrators: the part of the audit trail that its owners read. */
@Stateless
public class GroupRecord {

    @Inject
    GroupService groups;

    @Inject
    AuditTrail audit;

    /**
     * Newest first.
     *
     * @throws NotFound  when there is no such group for the actor
     * @throws Forbidden for everyone but its owners
     */
    public Page<AuditEntryView> list(Actor actor, String slug, AuditFilter filter, PageRequest request) {
        return audit.listOfGroup(actor, owned(actor, slug).groupId(), filter, request);
    }

    /** Notes that the actor takes what they read there along. @throws Forbidden as {@link #list} */
    public void noteExport(Actor actor, String slug) {
        audit.record(actor, "audit.exported", "group:" + owned(actor, slug).groupId(), Map.of());
    }

    private GroupAccess owned(Actor actor, String slug) {
        GroupAccess group = groups.getAccess(actor, slug);
        GroupPolicy.requireReadRecord(group);
        return group;
    }
}

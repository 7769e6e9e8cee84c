package be.kring.container;

import be.kring.discussion.Capacity;
import be.kring.discussion.DiscussionService;
import be.kring.discussion.NewPost;
import be.kring.discussion.PostView;
import be.kring.group.Colour;
import be.kring.group.GroupService;
import be.kring.group.GroupSettings;
import be.kring.group.JoinPolicy;
import be.kring.group.MembershipService;
import be.kring.group.Role;
import be.kring.group.RoleChange;
import be.kring.group.RoleService;
import be.kring.group.Visibility;
import be.kring.person.MandateGrant;
import be.kring.person.MandateService;
import be.kring.person.PersonService;
import be.kring.person.SignInClaims;
import be.kring.shared.Actor;
import be.kring.shared.Language;
import be.kring.shared.Level;
import be.kring.shared.LocalisedText;
import be.kring.shared.ShiftableClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Makes the people, groups and posts of a test, each with a name of its own, through the services that everyone uses. */
@ApplicationScoped
public class World {

    static final String AGENCY = "0900000011";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Inject
    PersonService persons;

    @Inject
    GroupService groups;

    @Inject
    MembershipService memberships;

    @Inject
    RoleService roles;

    @Inject
    DiscussionService discussion;

    @Inject
    MandateService mandates;

    @Inject
    ShiftableClock clock;

    public Actor person() {
        return persons.signIn(claims("Collega " + letters(), false)).orElseThrow();
    }

    public Actor administrator() {
        return persons.signIn(claims("Beheerder " + letters(), true)).orElseThrow();
    }

    public SignInClaims claims(String name, boolean administrator) {
        return new SignInClaims("https://issuer.example", UUID.randomUUID().toString(), name, null, "beleidsmedewerker", AGENCY,
                "Agentschap Ruimte en Water", Level.FLEMISH, Language.NL, administrator);
    }

    public String openGroup(Actor owner) {
        return group(owner, Visibility.OPEN, JoinPolicy.OPEN);
    }

    /** @return the slug, which is also the name */
    public String group(Actor owner, Visibility visibility, JoinPolicy joinPolicy) {
        String slug = "groep-" + letters();
        groups.found(owner, slug, settings(slug, visibility, joinPolicy));
        return slug;
    }

    public static GroupSettings settings(String name, Visibility visibility, JoinPolicy joinPolicy) {
        LocalisedText text = LocalisedText.of(Language.NL, name);
        return new GroupSettings(text, text, null, null, visibility, joinPolicy, Colour.TEAL);
    }

    public void change(Actor owner, String slug, Visibility visibility, JoinPolicy joinPolicy) {
        groups.change(owner, slug, groups.get(owner, slug).version(), settings(slug, visibility, joinPolicy));
    }

    /** Somebody new who is a member, let in by the owner whatever the group asks for. */
    public Actor member(Actor owner, String slug, Role role) {
        Actor member = person();
        Visibility visibility = groups.get(owner, slug).visibility();
        JoinPolicy joinPolicy = groups.get(owner, slug).joinPolicy();
        change(owner, slug, Visibility.OPEN, JoinPolicy.OPEN);
        memberships.join(member, slug, null);
        change(owner, slug, visibility, joinPolicy);
        if (role != Role.MEMBER) {
            roles.change(owner, slug, member.personId(), RoleChange.to(role));
        }
        return member;
    }

    public PostView post(Actor author, String slug, String body) {
        return discussion.post(author, slug, personal(body));
    }

    public PostView reply(Actor author, UUID to, String body) {
        return discussion.reply(author, to, personal(body));
    }

    public static NewPost personal(String body) {
        return new NewPost(body, Capacity.PERSONAL, null, Language.NL);
    }

    public UUID id(Actor actor, String slug) {
        return groups.get(actor, slug).id();
    }

    public String handle(Actor actor) {
        return persons.getMe(actor).handle();
    }

    public String name(Actor actor) {
        return persons.getMe(actor).name();
    }

    /** Whom this person works for. */
    public UUID organisation(Actor actor) {
        return persons.getMe(actor).organisation().id();
    }

    /** Lets a person speak for an organisation from now on. */
    public UUID mandate(Actor speaker, UUID organisation) {
        return mandates.give(administrator(), new MandateGrant(speaker.personId(), organisation, LocalDate.of(2020, 1, 1), null)).id();
    }

    public void withdraw(UUID mandate) {
        mandates.withdraw(administrator(), mandate);
    }

    /** Does something as if it were so many minutes ago. */
    public <T> T minutesAgo(int minutes, Supplier<T> work) {
        AtomicReference<T> result = new AtomicReference<>();
        clock.at(Instant.now(clock).minusSeconds(minutes * 60L), () -> result.set(work.get()));
        return result.get();
    }

    /** Letters that nobody had before: in names they survive in the handle. */
    public static String letters() {
        StringBuilder letters = new StringBuilder();
        for (int rest = NUMBER.incrementAndGet(); rest > 0; rest /= 26) {
            letters.append((char) ('a' + rest % 26));
        }
        return "x" + letters + Long.toString(System.nanoTime() % 1_000_000, 36).replaceAll("[0-9]", "z");
    }
}

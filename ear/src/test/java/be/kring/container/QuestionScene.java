package be.kring.container;

import be.kring.discussion.Capacity;
import be.kring.discussion.PostView;
import be.kring.discussion.QuestionState;
import be.kring.group.MembershipService;
import be.kring.group.Role;
import be.kring.notification.NotificationKind;
import be.kring.notification.NotificationService;
import be.kring.notification.NotificationView;
import be.kring.person.PersonService;
import be.kring.person.SignInClaims;
import be.kring.question.AskSettings;
import be.kring.question.AskingService;
import be.kring.question.AsksService;
import be.kring.question.NewQuestion;
import be.kring.question.QuestionItem;
import be.kring.question.RoutingRun;
import be.kring.shared.Actor;
import be.kring.shared.Language;
import be.kring.shared.Level;
import be.kring.shared.PageRequest;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import javax.sql.DataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** Makes the questions and the experts of a test. */
@ApplicationScoped
public class QuestionScene {

    static final AskSettings ANY_TIME = new AskSettings(3, null, null, null, null);
    private static final PageRequest FIRST = PageRequest.first(100);

    @Inject
    World world;

    @Inject
    PersonService persons;

    @Inject
    AskingService asking;

    @Inject
    AsksService asks;

    @Inject
    MembershipService memberships;

    @Inject
    NotificationService notifications;

    @Inject
    RoutingRun routing;

    @Resource(lookup = "java:jboss/datasources/KringDS")
    DataSource dataSource;

    /** For two hours from now on. */
    static AskSettings asleep() {
        LocalTime now = LocalTime.now(ZoneId.of("Europe/Brussels"));
        return new AskSettings(5, now.minusHours(1), now.plusHours(2), null, null);
    }

    public PostView ask(Actor asker, String slug, String title) {
        return asking.ask(asker, slug, new NewQuestion(title, "Met wat uitleg erbij", null, Capacity.PERSONAL, null, Language.NL, null));
    }

    /** Asks whoever knows. */
    public UUID ask(Actor asker, String slug, UUID topic) {
        return asking.ask(asker, slug, new NewQuestion("Wie weet dit?", "Met uitleg", List.of(topic), Capacity.PERSONAL, null, Language.NL, true)).id();
    }

    public QuestionState state(Actor actor, UUID id) {
        return asking.get(actor, id).question().state();
    }

    public List<UUID> similar(Actor actor, String text) {
        return ids(asking.listSimilar(actor, text));
    }

    static List<UUID> ids(List<QuestionItem> items) {
        return items.stream().map(QuestionItem::id).toList();
    }

    public long told(Actor actor, NotificationKind kind) {
        return notifications.list(actor, FIRST).items().stream().map(NotificationView::kind).filter(kind::equals).count();
    }

    public void run() {
        routing.stepAll(Actor.SYSTEM);
    }

    public List<UUID> asked(Actor actor) {
        return asks.list(actor).stream().map(ask -> ask.question().id()).toList();
    }

    public UUID askOf(Actor actor) {
        return asks.list(actor).get(0).id();
    }

    /** @param level of another organisation; null for the asker's own */
    public Actor expert(Actor owner, String slug, UUID topic, String known, String audience, Level level) throws SQLException {
        Actor expert = level == null ? world.member(owner, slug, Role.MEMBER) : persons.signIn(elsewhere(level)).orElseThrow();
        if (level != null) {
            memberships.join(expert, slug, null);
        }
        asks.changeSettings(expert, ANY_TIME);
        return claims(expert, topic, known, audience);
    }

    public Actor claims(Actor person, UUID topic, String level, String audience) throws SQLException {
        execute("insert into expertise (person_id, topic_id, level, audience, claimed_at, changed_at) values (?, '" + topic + "', '" + level + "', '" + audience
                + "', now(), now())", person.personId());
        return person;
    }

    public UUID topic() throws SQLException {
        return topic("onderwerp");
    }

    /** @param name in small letters */
    public UUID topic(String name) throws SQLException {
        UUID topic = UUID.randomUUID();
        execute("insert into topic (id, slug, state, created_at) values (?, '" + World.letters() + "', 'ACCEPTED', now())", topic);
        execute("insert into topic_label (topic_id, language, label, preferred, folded) values (?, 'nl', '" + name + "', true, '" + name + "')", topic);
        return topic;
    }

    /** When the next step is to be taken, in milliseconds; 0 for never. */
    public long nextAt(UUID question) throws SQLException {
        try (Connection connection = dataSource.getConnection(); PreparedStatement statement = connection.prepareStatement("select next_at from question_route where post_id = ?")) {
            statement.setObject(1, question);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getTimestamp(1) != null ? row.getTimestamp(1).getTime() : 0;
            }
        }
    }

    /** The time until the next step is over. */
    public void later(UUID question) throws SQLException {
        execute("update question_route set next_at = now() where post_id = ?", question);
    }

    /** As when a node died before the first step was taken. */
    public void forgetNext(UUID question) throws SQLException {
        execute("update question_route set stage = 'ORGANISATION', since = now(), next_at = null, nobody_at = null where post_id = ?", question);
    }

    /** As when a node died before it thanked who passed it on. */
    public void forgetThanks(UUID question) throws SQLException {
        execute("delete from question_thanked where post_id = ?", question);
    }

    /** The year of its accepted answer is over, also when that is hidden; until then the job that every node runs finds nothing to ask. */
    public void recheckDue(UUID question) throws SQLException {
        execute("update question set recheck_at = now() - interval '10 days' where post_id = ? and accepted_id is not null", question);
        execute("update question_hidden_answer set recheck_at = now() - interval '10 days' where post_id = ?", question);
    }

    /** As if it had been asked days before whether the answer holds. */
    public void recheckedDaysAgo(UUID question, int days) throws SQLException {
        execute("update question set recheck_asked_at = recheck_asked_at - interval '" + days + " days' where post_id = ?", question);
    }

    /** As the identity provider says that somebody's account is. */
    public void disable(Actor person) throws SQLException {
        execute("update person set status = 'DISABLED' where id = ?", person.personId());
    }

    public void enable(Actor person) throws SQLException {
        execute("update person set status = 'ACTIVE' where id = ?", person.personId());
    }

    /** As if what this person said was said days ago. */
    public void saidDaysAgo(Actor person, int days) throws SQLException {
        execute("update question_ask set answered_at = answered_at - interval '" + days + " days' where person_id = ?", person.personId());
    }

    public void hiddenPraise(Actor person, Actor endorser) throws SQLException {
        execute("insert into endorsement (person_id, topic_id, endorser_id, sentence, at, hidden_at) select e.person_id, e.topic_id, '" + endorser.personId()
                + "', 'Zin', now(), now() from expertise e where e.person_id = ?", person.personId());
    }

    public void unclaim(Actor person) throws SQLException {
        execute("delete from expertise where person_id = ?", person.personId());
    }

    private SignInClaims elsewhere(Level level) {
        SignInClaims same = world.claims("Collega " + World.letters(), false);
        return new SignInClaims(same.issuer(), same.subject(), same.name(), null, same.function(), level == Level.FLEMISH ? "0900000097" : "0900000098",
                level == Level.FLEMISH ? "Agentschap Elders" : "Gemeente Elders", level, Language.NL, false);
    }

    private void execute(String sql, UUID id) throws SQLException {
        try (Connection connection = dataSource.getConnection(); PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            statement.executeUpdate();
        }
    }
}

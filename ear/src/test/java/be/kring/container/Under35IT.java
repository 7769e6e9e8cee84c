package be.kring.container;

import be.kring.group.GroupService;
import be.kring.group.JoinPolicy;
import be.kring.group.MemberService;
import be.kring.group.MembershipService;
import be.kring.group.Role;
import be.kring.group.Visibility;
import be.kring.notification.NotificationKind;
import be.kring.notification.NotificationService;
import be.kring.person.PersonService;
import be.kring.person.SignInClaims;
import be.kring.person.Under35;
import be.kring.rule.Attribute;
import be.kring.rule.Condition;
import be.kring.rule.Coverage;
import be.kring.rule.Effect;
import be.kring.rule.Leaving;
import be.kring.rule.Rule;
import be.kring.rule.RuleService;
import be.kring.rule.RuleTrialView;
import be.kring.rule.RuleTrials;
import be.kring.rule.RuleRun;
import be.kring.shared.Actor;
import be.kring.shared.PageRequest;
import be.kring.shared.ShiftableClock;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import javax.sql.DataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import static be.kring.container.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Club35: membership by {@code under35}, the turn of the year at midnight in Brussels, and the change to alumnus after notice. */
@ExtendWith(ArquillianExtension.class)
class Under35IT {

    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
    /** The year of reference is the real one, so that what runs in the background meanwhile agrees; its end is still to come. */
    private static final int YEAR = LocalDate.now(BRUSSELS).getYear();
    private static final Instant TURN = LocalDate.of(YEAR + 1, 1, 1).atStartOfDay(BRUSSELS).toInstant();

    @Inject
    World world;

    @Inject
    RuleService rules;

    @Inject
    RuleTrials trials;

    @Inject
    RuleRun run;

    @Inject
    PersonService persons;

    @Inject
    GroupService groups;

    @Inject
    MemberService members;

    @Inject
    MembershipService memberships;

    @Inject
    NotificationService notifications;

    @Inject
    ShiftableClock clock;

    @Resource(lookup = "java:jboss/datasources/KringDS")
    DataSource database;

    private final String function = "clublid " + World.letters();
    private Actor owner;
    private String slug;
    private SignInClaims claims;
    private Actor member;

    @BeforeEach
    void a_club_with_a_young_member() {
        owner = world.person();
        slug = club();
        claims = claims(new Under35(YEAR, true, null));
        member = persons.signIn(claims).orElseThrow();
        eventually(() -> assertEquals(Role.MEMBER, role()));
    }

    @Test
    void who_turns_35_is_told_in_december_and_becomes_an_alumnus_when_the_year_turns_in_brussels() {
        assertNull(rules.getReason(member, slug).alumnusFrom());

        persons.signIn(with(claims, new Under35(YEAR, true, false)));
        eventually(() -> assertEquals(TURN, rules.getReason(member, slug).alumnusFrom()));
        assertTrue(told(member).contains(NotificationKind.RULE_NOTICE));
        evaluateAt(TURN.minusSeconds(1));
        assertEquals(Role.MEMBER, role());
        assertEquals(2, groups.get(owner, slug).memberCount());

        evaluateAt(TURN);
        assertEquals(Role.ALUMNUS, role());
        assertEquals(1, groups.get(owner, slug).memberCount(), "alumni are not counted");
        assertTrue(told(member).contains(NotificationKind.RULE_ALUMNUS));
        assertEquals("Nog even dag zeggen", world.post(member, slug, "Nog even dag zeggen").body());
        evaluateAt(TURN.plusSeconds(3_600));
        assertEquals(1, told(member).stream().filter(NotificationKind.RULE_NOTICE::equals).count(), "told once");
    }

    @Test
    void who_learns_it_late_has_fourteen_days() {
        persons.signIn(with(claims, new Under35(YEAR, false, null)));
        eventually(() -> assertTrue(told(member).contains(NotificationKind.RULE_NOTICE)));
        Instant end = rules.getReason(member, slug).alumnusFrom();
        assertEquals(Role.MEMBER, role());
        evaluateAt(end.minusSeconds(1));
        assertEquals(Role.MEMBER, role());
        evaluateAt(end);
        assertEquals(Role.ALUMNUS, role());
    }

    @Test
    void a_mistake_that_is_put_right_takes_the_notice_back() {
        persons.signIn(with(claims, new Under35(YEAR, false, null)));
        eventually(() -> assertTrue(rules.getReason(member, slug).alumnusFrom() != null));
        persons.signIn(with(claims, new Under35(YEAR, true, null)));
        eventually(() -> assertNull(rules.getReason(member, slug).alumnusFrom()));
    }

    @Test
    void a_missing_claim_lets_nobody_in_and_puts_nobody_out() {
        persons.signIn(with(claims, null));
        Actor unknown = persons.signIn(claims(null)).orElseThrow();
        Actor stale = persons.signIn(claims(new Under35(YEAR - 1, true, null))).orElseThrow();
        run.evaluate(Actor.SYSTEM, world.id(owner, slug));
        assertEquals(Role.MEMBER, role());
        assertNull(rules.getReason(member, slug).alumnusFrom());
        for (Actor outside : List.of(unknown, stale)) {
            RuleTrialView trial = trials.attempt(owner, slug, rules.get(owner, slug).items(), world.handle(outside));
            assertEquals(RuleTrialView.Outcome.EXCLUDED, trial.outcome());
            assertTrue(trial.findings().get(0).leaves().contains(Coverage.UNKNOWN));
            assertThrows(be.kring.shared.DomainException.class, () -> memberships.join(outside, slug, null));
        }
        assertEquals(2, groups.get(owner, slug).memberCount());
    }

    /** Nothing of a person is a date but when they came and were here, and no column of any table is made for a birth date. */
    @Test
    void no_table_has_a_place_for_a_date_of_birth() throws SQLException {
        assertEquals(List.of(), query("select table_name || '.' || column_name from information_schema.columns where table_schema = 'public'"
                + " and (column_name like '%birth%' or column_name like '%geboort%' or column_name = 'age')"));
        assertEquals(List.of("boolean", "boolean", "integer"), query("select data_type from information_schema.columns where table_name = 'person'"
                + " and column_name like 'under35%' order by 1"));
    }

    private Role role() {
        return members.get(owner, slug, member.personId()).role();
    }

    private void evaluateAt(Instant moment) {
        clock.at(moment, () -> run.evaluate(Actor.SYSTEM, world.id(owner, slug)));
    }

    private List<NotificationKind> told(Actor person) {
        return notifications.list(person, PageRequest.first(50)).items().stream().map(each -> each.kind()).toList();
    }

    /** Of its own function, so that no test lets in the people of another. */
    private String club() {
        String founded = world.group(owner, Visibility.CLOSED, JoinPolicy.ON_REQUEST);
        Condition young = Condition.all(Condition.is(Attribute.UNDER35, "true"), Condition.is(Attribute.FUNCTION, function, "beleidsmedewerker"));
        Condition mine = Condition.all(Condition.is(Attribute.UNDER35, "true"), Condition.is(Attribute.FUNCTION, function));
        rules.replace(owner, founded, 0, List.of(new Rule(Effect.ADMIT, mine, Leaving.ALUMNUS), new Rule(Effect.REQUIRED, young, Leaving.ALUMNUS)));
        eventually(() -> assertEquals(be.kring.rule.RunState.DONE, rules.get(owner, founded).state()));
        return founded;
    }

    private SignInClaims claims(Under35 age) {
        SignInClaims base = world.claims("Clublid " + World.letters(), false);
        return with(new SignInClaims(base.issuer(), base.subject(), base.name(), null, function, base.organisationCode(), base.organisationName(),
                base.level(), base.language(), false), age);
    }

    private static SignInClaims with(SignInClaims other, Under35 age) {
        return new SignInClaims(other.issuer(), other.subject(), other.name(), other.email(), other.function(), other.organisationCode(),
                other.organisationName(), other.level(), other.language(), other.administrator(), other.emailVerified(), age);
    }

    private List<String> query(String sql) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}

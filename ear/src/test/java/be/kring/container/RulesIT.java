package be.kring.container;

import be.kring.group.GroupService;
import be.kring.group.JoinPolicy;
import be.kring.group.MemberService;
import be.kring.group.MembershipService;
import be.kring.group.Origin;
import be.kring.group.Role;
import be.kring.group.RoleChange;
import be.kring.group.RoleService;
import be.kring.group.SanctionService;
import be.kring.group.Visibility;
import be.kring.person.PersonService;
import be.kring.person.SignInClaims;
import be.kring.rule.Attribute;
import be.kring.rule.Condition;
import be.kring.rule.Coverage;
import be.kring.rule.Effect;
import be.kring.rule.Leaving;
import be.kring.rule.Rule;
import be.kring.rule.RulePreview;
import be.kring.rule.RuleRun;
import be.kring.rule.RuleService;
import be.kring.rule.RuleTrialView;
import be.kring.rule.RuleTrials;
import be.kring.shared.Actor;
import be.kring.shared.Conflict;
import be.kring.shared.DomainException;
import be.kring.shared.Forbidden;
import be.kring.shared.InvalidInput;
import be.kring.shared.Language;
import be.kring.shared.Level;
import be.kring.shared.NotFound;
import be.kring.shared.Stale;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.List;
import java.util.UUID;

import static be.kring.container.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Rules of a group: what they mean, what they do, and who may do what with them. */
@ExtendWith(ArquillianExtension.class)
class RulesIT {

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
    MembershipService memberships;

    @Inject
    MemberService members;

    @Inject
    RoleService roles;

    @Inject
    SanctionService sanctions;

    @Test
    void a_rule_admits_by_itself_at_sign_in_and_tells_why() {
        Actor owner = world.person();
        String slug = world.group(owner, Visibility.CLOSED, JoinPolicy.INVITATION);
        String function = "regelproef " + World.letters();
        Actor before = signIn(function);
        Actor other = world.person();
        save(owner, slug, rule(Effect.ADMIT, Leaving.REMOVED, Condition.is(Attribute.FUNCTION, function.toUpperCase())));
        eventually(() -> assertEquals(Origin.RULE, members.get(owner, slug, before.personId()).origin()));
        Actor after = signIn(function);
        eventually(() -> assertEquals(Role.MEMBER, members.get(owner, slug, after.personId()).role()));
        assertEquals(3, groups.get(owner, slug).memberCount());
        assertThrows(NotFound.class, () -> members.get(owner, slug, other.personId()));
        assertEquals(Coverage.COVERED, rules.getReason(after, slug).rules().get(0).coverage());
        assertThrows(NotFound.class, () -> rules.getReason(other, slug));
    }

    @Test
    void who_left_is_not_brought_back_but_may_come_back() {
        Actor owner = world.person();
        String slug = world.group(owner, Visibility.CLOSED, JoinPolicy.INVITATION);
        String function = "regelproef " + World.letters();
        Actor member = signIn(function);
        Actor removed = signIn(function);
        save(owner, slug, rule(Effect.ADMIT, Leaving.REMOVED, Condition.is(Attribute.FUNCTION, function)));
        eventually(() -> assertEquals(3, groups.get(owner, slug).memberCount()));
        memberships.leave(member, slug);
        sanctions.remove(owner, world.id(owner, slug), removed.personId(), "Hoort hier niet");
        run.evaluate(Actor.SYSTEM, world.id(owner, slug));
        run.look(Actor.SYSTEM, member.personId());
        assertEquals(1, groups.get(owner, slug).memberCount());
        assertEquals(RuleTrialView.Outcome.RETURNS, attempt(owner, slug, member).outcome());
        assertTrue(groups.get(member, slug).can().contains("join"));
        memberships.join(member, slug, null);
        assertEquals(Origin.RULE, members.get(owner, slug, member.personId()).origin());
    }

    @Test
    void a_required_rule_keeps_everybody_else_out_by_whatever_way() {
        Actor owner = world.person();
        String slug = world.group(owner, Visibility.OPEN, JoinPolicy.ON_REQUEST);
        Actor asks = world.person();
        memberships.join(asks, slug, "Graag");
        save(owner, slug, rule(Effect.REQUIRED, Leaving.REMOVED, Condition.any(Condition.is(Attribute.ORGANISATION, world.organisation(owner).toString()),
                Condition.is(Attribute.ROLE, "SPOKESPERSON"))));
        Actor elsewhere = elsewhere();
        assertFalse(groups.get(elsewhere, slug).can().contains("ask"));
        assertThrows(Forbidden.class, () -> memberships.join(elsewhere, slug, null));
        memberships.accept(owner, slug, asks.personId());
        world.change(owner, slug, Visibility.OPEN, JoinPolicy.OPEN);
        assertThrows(Forbidden.class, () -> memberships.join(elsewhere, slug, null));
        world.mandate(elsewhere, world.organisation(owner));
        memberships.join(elsewhere, slug, null);
    }

    @Test
    void a_request_of_whom_a_required_rule_does_not_cover_cannot_be_accepted() {
        Actor owner = world.person();
        String slug = world.group(owner, Visibility.OPEN, JoinPolicy.ON_REQUEST);
        Actor asks = elsewhere();
        memberships.join(asks, slug, "Graag");
        save(owner, slug, rule(Effect.REQUIRED, Leaving.REMOVED, Condition.none(Condition.is(Attribute.LEVEL, "LOCAL"))));
        List<RuleTrialView> explained = trials.explain(owner, slug, List.of(asks.personId(), owner.personId()));
        assertEquals(1, explained.size(), "of who asks, and no other");
        assertEquals(RuleTrialView.Outcome.EXCLUDED, explained.get(0).outcome());
        assertEquals(List.of(Coverage.COVERED), explained.get(0).findings().get(0).leaves());
        assertEquals("not-covered", assertThrows(Conflict.class, () -> memberships.accept(owner, slug, asks.personId())).code());
    }

    @Test
    void who_is_covered_may_ask_where_others_must_be_invited() {
        Actor owner = world.person();
        String slug = world.group(owner, Visibility.OPEN, JoinPolicy.INVITATION);
        save(owner, slug, rule(Effect.ASK, Leaving.REMOVED, Condition.all(Condition.is(Attribute.LANGUAGE, "nl"), Condition.is(Attribute.LEVEL, "LOCAL"))));
        Actor covered = elsewhere();
        assertTrue(groups.get(covered, slug).can().contains("ask"));
        memberships.join(covered, slug, "Graag");
        assertFalse(groups.get(world.person(), slug).can().contains("ask"));
    }

    @Test
    void whoever_is_covered_no_more_goes_but_no_owner_does() {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        Actor member = world.member(owner, slug, Role.MEMBER);
        Actor moderator = world.member(owner, slug, Role.MODERATOR);
        Actor second = world.member(owner, slug, Role.MODERATOR);
        roles.change(owner, slug, second.personId(), RoleChange.to(Role.OWNER));
        SignInClaims claims = claims("regelproef", Level.LOCAL);
        Actor local = persons.signIn(claims).orElseThrow();
        memberships.join(local, slug, null);
        roles.change(owner, slug, local.personId(), RoleChange.to(Role.OWNER));
        Rule localOnly = rule(Effect.REQUIRED, Leaving.REMOVED, Condition.is(Attribute.LEVEL, "LOCAL"));
        RulePreview preview = trials.preview(owner, slug, List.of(localOnly));
        assertEquals(2, preview.going().count());
        assertEquals(2, preview.going().people().size());
        save(owner, slug, localOnly);
        eventually(() -> assertThrows(NotFound.class, () -> members.get(owner, slug, member.personId())));
        assertThrows(NotFound.class, () -> members.get(owner, slug, moderator.personId()));
        assertEquals(Role.OWNER, members.get(owner, slug, second.personId()).role());
    }

    @Test
    void rules_that_cover_no_owner_are_not_saved() {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        Rule locks = rule(Effect.REQUIRED, Leaving.REMOVED, Condition.is(Attribute.LEVEL, "LOCAL"));
        assertTrue(trials.preview(owner, slug, List.of(locks)).locksOwnersOut());
        assertEquals("owners-excluded", assertThrows(Conflict.class, () -> rules.replace(owner, slug, 0, List.of(locks))).code());
        assertTrue(rules.get(owner, slug).items().isEmpty());
    }

    @Test
    void a_change_of_ones_own_language_is_looked_at() {
        Actor owner = world.person();
        String slug = world.group(owner, Visibility.OPEN, JoinPolicy.INVITATION);
        String function = "regelproef " + World.letters();
        Actor person = signIn(function);
        save(owner, slug, rule(Effect.ADMIT, Leaving.REMOVED, Condition.all(Condition.is(Attribute.FUNCTION, function), Condition.is(Attribute.LANGUAGE, "DE"))));
        persons.change(person, new be.kring.person.SettingsChange(Language.DE, null));
        eventually(() -> assertEquals(Role.MEMBER, members.get(owner, slug, person.personId()).role()));
        persons.change(person, new be.kring.person.SettingsChange(Language.FR, null));
        eventually(() -> assertThrows(NotFound.class, () -> members.get(owner, slug, person.personId())));
    }

    @Test
    void rules_are_for_who_leads_the_group_and_a_stale_edit_is_refused() {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        Actor member = world.member(owner, slug, Role.MEMBER);
        Rule any = rule(Effect.ASK, Leaving.REMOVED, Condition.is(Attribute.LEVEL, "LOCAL"));
        assertThrows(Forbidden.class, () -> rules.get(member, slug));
        assertThrows(Forbidden.class, () -> rules.replace(member, slug, 0, List.of(any)));
        assertThrows(Forbidden.class, () -> trials.preview(member, slug, List.of(any)));
        assertThrows(Forbidden.class, () -> trials.attempt(member, slug, List.of(any), world.handle(owner)));
        assertThrows(Forbidden.class, () -> trials.explain(member, slug, List.of(owner.personId())));
        assertTrue(rules.find(member, world.id(owner, slug)).isEmpty());
        save(owner, slug, any);
        assertThrows(Stale.class, () -> rules.replace(owner, slug, 0, List.of()));
        assertThrows(InvalidInput.class, () -> rules.replace(owner, slug, 1, List.of(any, any)));
        assertThrows(InvalidInput.class, () -> rules.replace(owner, slug, 1, List.of(rule(Effect.ASK, Leaving.REMOVED,
                Condition.is(Attribute.ORGANISATION, UUID.randomUUID().toString())))));
    }

    /** Try 12 and the rule of the house: a value is never a part of the statement. */
    @Test
    void a_value_that_looks_like_sql_is_a_value() {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        for (String value : List.of("x') or true --", ":r0", "?1", "'; drop table person; --", "%", "=cmd|' /C calc'!A0")) {
            RulePreview preview = trials.preview(owner, slug, List.of(rule(Effect.ADMIT, Leaving.REMOVED, Condition.is(Attribute.FUNCTION, value))));
            assertEquals(0, preview.arriving().count(), value);
        }
    }

    private Actor elsewhere() {
        return persons.signIn(claims("regelproef elders", Level.LOCAL)).orElseThrow();
    }

    private Actor signIn(String function) {
        return persons.signIn(claims(function, Level.FLEMISH)).orElseThrow();
    }

    private SignInClaims claims(String function, Level level) {
        SignInClaims base = world.claims("Collega " + World.letters(), false);
        String employer = level == Level.LOCAL ? "0900000032" : World.AGENCY;
        return new SignInClaims(base.issuer(), base.subject(), base.name(), null, function, employer, "Werkgever", level, Language.NL, false);
    }

    private RuleTrialView attempt(Actor owner, String slug, Actor person) {
        return trials.attempt(owner, slug, rules.get(owner, slug).items(), "@" + world.handle(person));
    }

    private void save(Actor owner, String slug, Rule... wanted) throws DomainException {
        rules.replace(owner, slug, rules.get(owner, slug).version(), List.of(wanted));
        eventually(() -> assertEquals(be.kring.rule.RunState.DONE, rules.get(owner, slug).state()));
    }

    private static Rule rule(Effect effect, Leaving leaving, Condition condition) {
        return new Rule(effect, condition, leaving);
    }
}

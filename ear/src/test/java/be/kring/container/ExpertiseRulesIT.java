package be.kring.container;

import be.kring.expertise.Audience;
import be.kring.expertise.ClaimInput;
import be.kring.expertise.ExpertiseLevel;
import be.kring.expertise.ExpertiseService;
import be.kring.expertise.ProposalService;
import be.kring.expertise.TopicAdministration;
import be.kring.expertise.TopicDetail;
import be.kring.expertise.TopicInput;
import be.kring.expertise.TopicState;
import be.kring.group.JoinPolicy;
import be.kring.group.MemberService;
import be.kring.group.Origin;
import be.kring.group.Visibility;
import be.kring.rule.Condition;
import be.kring.rule.Coverage;
import be.kring.rule.Effect;
import be.kring.rule.Leaving;
import be.kring.rule.Rule;
import be.kring.rule.RuleService;
import be.kring.rule.RuleTrials;
import be.kring.shared.Actor;
import be.kring.shared.InvalidInput;
import be.kring.shared.Language;
import be.kring.shared.LocalisedText;
import be.kring.shared.NotFound;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.List;
import java.util.UUID;

import static be.kring.container.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Rules of a group over what people claim for everyone to see. */
@ExtendWith(ArquillianExtension.class)
class ExpertiseRulesIT {

    @Inject
    World world;

    @Inject
    RuleService rules;

    @Inject
    RuleTrials trials;

    @Inject
    MemberService members;

    @Inject
    ExpertiseService expertise;

    @Inject
    ProposalService proposals;

    @Inject
    TopicAdministration administration;

    @Test
    void a_claim_lets_in_as_soon_as_it_is_made_and_out_when_it_is_gone() {
        TopicDetail topic = topic();
        Actor owner = world.person();
        String slug = ruled(owner, topic);
        Actor learner = world.person();
        Actor expert = world.person();
        claim(learner, topic, ExpertiseLevel.LEARNING, Audience.EVERYONE);
        claim(expert, topic, ExpertiseLevel.EXPERT, Audience.EVERYONE);
        eventually(() -> assertEquals(Origin.RULE, members.get(owner, slug, expert.personId()).origin()));
        assertThrows(NotFound.class, () -> members.get(owner, slug, learner.personId()));
        claim(learner, topic, ExpertiseLevel.PRACTISING, Audience.EVERYONE);
        eventually(() -> assertEquals(Origin.RULE, members.get(owner, slug, learner.personId()).origin()));
        expertise.remove(expert, topic.topic().slug());
        eventually(() -> assertThrows(NotFound.class, () -> members.get(owner, slug, expert.personId())));
    }

    @Test
    void what_not_everyone_sees_no_rule_finds_and_no_trial_tells() {
        TopicDetail topic = topic();
        Actor owner = world.person();
        String slug = ruled(owner, topic);
        Actor silent = world.person();
        claim(silent, topic, ExpertiseLevel.EXPERT, Audience.MY_GROUPS);
        assertEquals(Coverage.NOT_COVERED, trials.attempt(owner, slug, rules.get(owner, slug).items(), "@" + world.handle(silent)).findings().get(0).coverage());
        claim(silent, topic, ExpertiseLevel.EXPERT, Audience.EVERYONE);
        assertEquals(Coverage.COVERED, trials.attempt(owner, slug, rules.get(owner, slug).items(), "@" + world.handle(silent)).findings().get(0).coverage());
    }

    @Test
    void a_rule_follows_its_topic_into_another_and_is_named_as_that() {
        TopicDetail topic = topic();
        TopicDetail into = topic();
        Actor owner = world.person();
        String slug = ruled(owner, topic);
        administration.merge(world.administrator(), topic.topic().id(), into.topic().id());
        Actor expert = world.person();
        claim(expert, into, ExpertiseLevel.EXPERT, Audience.EVERYONE);
        eventually(() -> assertEquals(Origin.RULE, members.get(owner, slug, expert.personId()).origin()));
        assertEquals(into.topic().slug(), rules.get(owner, slug).topics().get(topic.topic().id()).slug());
    }

    @Test
    void a_merge_lets_in_who_claimed_either_topic_before() {
        TopicDetail from = topic();
        TopicDetail into = topic();
        Actor owner = world.person();
        String ofFrom = ruled(owner, from);
        String ofInto = ruled(owner, into);
        Actor claimsFrom = world.person();
        Actor claimsInto = world.person();
        claim(claimsFrom, from, ExpertiseLevel.EXPERT, Audience.EVERYONE);
        claim(claimsInto, into, ExpertiseLevel.EXPERT, Audience.EVERYONE);
        administration.merge(world.administrator(), from.topic().id(), into.topic().id());
        for (Actor each : List.of(claimsFrom, claimsInto)) {
            for (String slug : List.of(ofFrom, ofInto)) {
                eventually(() -> assertEquals(Origin.RULE, members.get(owner, slug, each.personId()).origin()));
            }
        }
    }

    @Test
    void a_topic_that_there_is_not_is_refused() {
        Actor owner = world.person();
        String slug = world.openGroup(owner);
        List<Rule> unknown = List.of(new Rule(Effect.ADMIT, Condition.knows(ExpertiseLevel.EXPERT, UUID.randomUUID()), Leaving.REMOVED));
        assertThrows(InvalidInput.class, () -> rules.replace(owner, slug, 0, unknown));
    }

    private String ruled(Actor owner, TopicDetail topic) {
        String slug = world.group(owner, Visibility.CLOSED, JoinPolicy.INVITATION);
        rules.replace(owner, slug, 0, List.of(new Rule(Effect.ADMIT, Condition.knows(ExpertiseLevel.PRACTISING, topic.topic().id()), Leaving.REMOVED)));
        eventually(() -> assertEquals(be.kring.rule.RunState.DONE, rules.get(owner, slug).state()));
        return slug;
    }

    private TopicDetail topic() {
        Actor administrator = world.administrator();
        UUID id = proposals.propose(administrator, new TopicInput(LocalisedText.of(Language.NL, "Regel " + World.letters()), null, null)).topic().id();
        return administration.decide(administrator, id, TopicState.ACCEPTED, null);
    }

    private void claim(Actor actor, TopicDetail topic, ExpertiseLevel level, Audience audience) {
        expertise.claim(actor, topic.topic().slug(), new ClaimInput(level, "", audience));
    }
}

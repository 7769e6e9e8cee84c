package be.kring.rule;

import be.kring.expertise.TopicView;
import be.kring.person.OrganisationView;
import be.kring.person.PersonView;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What rules come to for one person.
 *
 * @param organisations those that the conditions name
 * @param topics        those, by the id by which the conditions name them
 */
public record RuleTrialView(PersonView person, Outcome outcome, List<RuleFinding> findings, List<OrganisationView> organisations, Map<UUID, TopicView> topics) {

    /** ARRIVES comes in by a rule, RETURNS could but left before and must come themselves, GOES and BECOMES_ALUMNUS are in and not covered any more. */
    public enum Outcome {
        ARRIVES, RETURNS, MAY_ASK, EXCLUDED, NOTHING, STAYS, GOES, BECOMES_ALUMNUS
    }
}

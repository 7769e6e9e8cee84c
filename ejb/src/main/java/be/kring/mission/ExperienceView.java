package be.kring.mission;

import be.kring.expertise.Audience;

import java.time.Instant;
import java.util.UUID;

/**
 * What stays of a mission on a profile: never its title, nor the group or the person it was with.
 *
 * @param organisation of the other side, as it was then
 * @param audience     who sees it; null for everyone but the person
 * @param at           when it was completed; null as long as the other side has not said so, which only the person sees
 */
public record ExperienceView(UUID id, MissionKind kind, String organisation, int effort, EffortUnit unit, String line, Audience audience, Instant at) {
}

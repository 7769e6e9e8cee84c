/**
 * Small missions: a few hours or days with another administration, to look over a shoulder, to work on a project, or to trade one skill for another. One person
 * offers, others apply, the two agree, and what was learnt may go on both profiles.
 *
 * <p>Public: {@link be.kring.mission.MissionService} (offer, list, read, change), {@link be.kring.mission.MissionStateService} (close, withdraw, hide),
 * {@link be.kring.mission.ApplicationService} (from applying to completing), {@link be.kring.mission.ExperienceService} (what stays on a profile),
 * {@link be.kring.mission.MissionPolicy}, commands and views. Events out, in the streams of the two: {@code mission.changed}; in that of one person
 * {@code experience.changed}. Events in: {@link be.kring.person.PersonChanged}, {@code member.left}, {@link be.kring.group.GroupErased}.
 */
package be.kring.mission;

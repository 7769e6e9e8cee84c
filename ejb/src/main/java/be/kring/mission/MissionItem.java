package be.kring.mission;

import be.kring.expertise.TopicView;
import be.kring.group.GroupRef;
import be.kring.person.PersonView;
import be.kring.shared.Language;
import be.kring.shared.Region;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A mission in a list.
 *
 * @param offerer    with function, organisation and level as they were when it was offered
 * @param group      null for one for everyone, or when its group may not be seen any more
 * @param freePlaces how many of the places are left
 * @param open       one can apply
 * @param own        how far the reader's own application is; null for none
 * @param waiting    how many applications wait for the reader's word; null for everyone but who offers it
 */
public record MissionItem(UUID id, String title, MissionKind kind, PersonView offerer, GroupRef group, List<TopicView> topics, List<Language> languages, boolean online,
                          Region region, String place, int effort, EffortUnit unit, LocalDate begins, LocalDate ends, int places, int freePlaces,
                          LocalDate closes, MissionState state, boolean open, Instant createdAt, ApplicationState own, Long waiting) {
}

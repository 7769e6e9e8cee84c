package be.kring.web.person;

import be.kring.group.GroupRef;
import be.kring.person.ProfileView;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import java.util.List;

/** The page of a person, with the groups that the caller shares with them. */
public record Profile(@JsonUnwrapped ProfileView person, List<GroupRef> groupsInCommon) {
}

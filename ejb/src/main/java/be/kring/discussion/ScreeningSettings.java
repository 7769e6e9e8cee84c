package be.kring.discussion;

import be.kring.person.PersonView;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import java.util.List;

/** What moderators see of the pre-approval of their group. @param people those whose posts wait whatever the group has set */
public record ScreeningSettings(@JsonUnwrapped ScreeningView settings, List<PersonView> people) {
}

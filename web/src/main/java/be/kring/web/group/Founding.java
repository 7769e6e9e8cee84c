package be.kring.web.group;

import be.kring.group.Colour;
import be.kring.group.GroupSettings;
import be.kring.group.JoinPolicy;
import be.kring.group.Visibility;
import be.kring.shared.LocalisedText;

/** A group that is to be. */
public record Founding(String slug, LocalisedText names, LocalisedText descriptions, LocalisedText purposes, LocalisedText houseRules,
                       Visibility visibility, JoinPolicy joinPolicy, Colour colour) {

    GroupSettings settings() {
        return new GroupSettings(names, descriptions, purposes, houseRules, visibility, joinPolicy, colour);
    }
}

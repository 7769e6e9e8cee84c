package be.kring.expertise;

/** Who sees a part of a profile: everyone who is signed in, who is a member of a group of which the person is one, or the person alone. The order narrows. */
public enum Audience {
    EVERYONE, MY_GROUPS, ONLY_ME
}

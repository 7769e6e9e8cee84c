package be.kring.rule;

/** What is known of a person, from their employer or, the language, chosen by themselves. ROLE is what they are on the whole platform, EXPERTISE what they say for everyone to know. */
public enum Attribute {
    LEVEL, ORGANISATION, FUNCTION, LANGUAGE, UNDER35, ROLE, EXPERTISE
}

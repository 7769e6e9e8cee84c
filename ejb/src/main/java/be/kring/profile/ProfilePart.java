package be.kring.profile;

/** A part of a profile, in the order in which they are shown. */
public enum ProfilePart {
    BIOGRAPHY(Form.TEXT), LANGUAGES(Form.CHOICES), REGIONS(Form.CHOICES), CAN_HELP(Form.TEXT), WANTS_TO_LEARN(Form.TEXT), AVAILABILITY(Form.TOLD), REACH(Form.TEXT);

    /** How a part is made: written as Markdown, chosen from a list, or told by Kring for who wants that. */
    enum Form {
        TEXT, CHOICES, TOLD
    }

    final Form form;

    ProfilePart(Form form) {
        this.form = form;
    }
}

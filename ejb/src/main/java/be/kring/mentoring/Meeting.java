package be.kring.mentoring;

/** How somebody wants to meet. */
public enum Meeting {
    ONLINE, FACE_TO_FACE, BOTH
}

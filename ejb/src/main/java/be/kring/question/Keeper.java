package be.kring.question;

/** Who is asked whether an accepted answer still holds: who wrote it, who inherited it, or who moderates the group. */
enum Keeper {
    AUTHOR, HEIRS, MODERATORS
}

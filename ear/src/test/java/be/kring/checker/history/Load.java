package be.kring.checker.history;

/** What came to a tab on one socket. All that can have waited for it on the server at some moment is part of what came before the next frame. */
public record Load(long frames, long characters) {
}

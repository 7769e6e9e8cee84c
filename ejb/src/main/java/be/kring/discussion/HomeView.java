package be.kring.discussion;

import java.util.List;

/** What is new for a person in their groups. */
public record HomeView(long unread, List<ThreadView> items, String next) {
}

package be.kring.welcome;

/** How somebody wants to see their welcome; what is null stays. @param on false to switch it off for good, true to have it again */
public record WelcomeChange(Boolean folded, Boolean on) {
}

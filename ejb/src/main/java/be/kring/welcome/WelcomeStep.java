package be.kring.welcome;

/** What a newcomer can do, in the order in which it is shown: get to know colleagues, find groups, answer a first question, find a buddy where one of their groups has such a programme. */
public enum WelcomeStep {
    MEET, GROUPS, QUESTION, BUDDY
}

package be.kring.handover;

/** What became of asking a colleague to take over a topic. Who declined is not asked again unless they are chosen again. */
public enum HeirState {
    ASKED, ACCEPTED, DECLINED
}

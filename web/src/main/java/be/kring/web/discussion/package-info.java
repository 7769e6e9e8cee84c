/** Posts: the feed of a group, threads, replies, corrections, reactions, hiding. No rules, no events. */
package be.kring.web.discussion;

package be.kring.profile;

import be.kring.expertise.Audience;

import java.util.UUID;

/** A project that somebody took part in. @param audience who sees it; null for everyone but the person */
public record ProjectView(UUID id, String title, String period, String line, Audience audience) {
}

package be.kring.profile;

import be.kring.expertise.Audience;

import java.util.UUID;

/**
 * Where the photo of somebody is.
 *
 * @param address  of the image, on this server; another image has another address
 * @param audience who sees it; null for everyone but the person
 */
public record PhotoView(UUID personId, String address, Audience audience) {
}

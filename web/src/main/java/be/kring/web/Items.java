package be.kring.web;

import java.util.List;

/** A short list that is given whole. */
public record Items<T>(List<T> items) {
}

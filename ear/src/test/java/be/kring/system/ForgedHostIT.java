package be.kring.system;

/** With {@code KRING_TRUST_PROXY=false}: one node without a proxy. */
@WholeSystem
class ForgedHostIT extends ForgedHostTries {
}

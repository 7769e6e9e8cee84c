package be.kring.checker.fault;

import java.util.Random;

/** Something that goes wrong, and is whole again when the call returns. */
public interface Fault {

    void strike(Site site, Random random) throws Exception;
}

package be.kring.benchmark;

import be.kring.launcher.Stack;

/** One thing to measure on a running stack. */
interface Benchmark {

    /** How many nodes the stack must have; where it is none, the stack is not started. */
    default int nodes() {
        return 1;
    }

    /** @throws Exception when it could not be measured, or something was lost */
    void measure(Stack stack, Figures figures) throws Exception;
}

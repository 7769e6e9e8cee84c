package be.kring.benchmark;

import be.kring.launcher.Stack;

/** One thing to measure on a running stack. */
interface Benchmark {

    /** @throws Exception when it could not be measured, or something was lost */
    void measure(Stack stack, Figures figures) throws Exception;
}

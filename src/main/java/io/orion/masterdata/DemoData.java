package io.orion.masterdata;

/** The sample company, where the demo is on. */
public interface DemoData {

    /** Loads the company with its stock, dated by the clock, unless there is a company already. */
    void load();
}

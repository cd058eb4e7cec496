package io.orion.treasury;

import java.util.Collection;
import java.util.List;

/** A module that posts what treasury pays. Any number of beans; asked when a run is proposed and when it is ordered. */
public interface PayableSource {

    /** What it knows of these documents; those of others are missing from the answer. */
    List<Payable> payables(Collection<String> documents);
}

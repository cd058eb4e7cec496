package io.orion.banking.domain;

import java.io.InputStream;
import java.util.List;

/** Reads what banks report in a file. Refuses anything else with {@link io.orion.kernel.InvalidInput}. */
public interface StatementReader {

    List<Statement> read(InputStream file);

    /** What the bank tells during the day, before the statement. */
    List<Notification> notifications(InputStream file);
}

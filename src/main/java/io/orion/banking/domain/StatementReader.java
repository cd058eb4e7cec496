package io.orion.banking.domain;

import java.io.InputStream;
import java.util.List;

/** Reads the statements of a file. Refuses anything else with {@link io.orion.kernel.InvalidInput}. */
public interface StatementReader {

    List<Statement> read(InputStream file);
}

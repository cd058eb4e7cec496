package io.orion.masterdata;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The door for files that a person looks at before importing them: which column becomes which field, and what the first
 * rows would become. A file is its owner's alone; everyone may keep a few, for a day at most.
 */
public interface ImportFiles {

    /** How many rows are shown before the whole file is read. */
    int FIRST_ROWS = 10;

    /**
     * Keeps a file, and drops the owner's oldest where there are too many.
     *
     * @param fileName shown, never used to open anything
     * @throws io.orion.kernel.InvalidInput when there is no such kind, or the file is empty, too large or no text
     */
    UUID keep(String kind, @Nullable String fileName, InputStream content, String owner);

    /**
     * The first rows of a file, as they stand there.
     *
     * @param reading how to read it; null for how it was last read, or looks as if it wanted to be
     * @throws io.orion.kernel.UnknownRecord when the owner has no such file, or no longer
     */
    Sheet open(UUID file, String owner, @Nullable Reading reading);

    /** What the first rows would become. References to other records are not looked up before the whole file is. */
    List<Outcome> preview(UUID file, String owner, Choice choice);

    /**
     * Hands the file in, to be imported by itself; the choice is remembered with the file.
     *
     * @return the import to be asked for with {@link MasterDataImports#find}
     * @throws io.orion.kernel.InvalidInput when the choice names what does not exist
     * @throws io.orion.kernel.Refused when too many other imports wait
     */
    UUID submit(UUID file, String owner, Choice choice, boolean partial, boolean dryRun);

    /** The file whose last import this is, if it is the owner's and still kept. */
    Optional<UUID> ofImport(UUID importId, String owner);

    /**
     * How the text of a file is written.
     *
     * @param delimiter one character
     * @param encoding such as {@code UTF-8}
     */
    record Reading(String delimiter, String encoding) {}

    /**
     * Which column becomes which field.
     *
     * @param mapping the name of a mapping that says so; null where columns and constants do
     * @param columns names of columns by path of the field
     * @param constants by path of the field: what holds where its column is empty, or where it has none
     */
    record Choice(
            Reading reading, @Nullable String mapping, Map<String, String> columns, Map<String, String> constants) {}

    /**
     * The beginning of a file.
     *
     * @param mappings names of the mappings for this kind
     * @param choice the last one; null before the first
     * @param problem why the file cannot be read like this; null when it can
     */
    record Sheet(
            UUID id,
            String kind,
            @Nullable String fileName,
            Reading reading,
            List<String> mappings,
            @Nullable Choice choice,
            List<String> columns,
            List<Line> lines,
            @Nullable String problem) {}

    /** A row with its line, counted from 1 with the header; the problem says why it is none, or is null. */
    record Line(long line, List<String> cells, @Nullable String problem) {}

    /**
     * What a row would become.
     *
     * @param kind of the record; a mapping may make several of one row
     * @param result {@code CREATED}, {@code UPDATED}, {@code UNCHANGED}, or null where errors keep it from being stored
     * @param values by path of the field, those that are not empty
     */
    record Outcome(
            long line,
            String kind,
            @Nullable String result,
            Map<String, String> values,
            List<MasterDataImports.RowError> errors) {}
}

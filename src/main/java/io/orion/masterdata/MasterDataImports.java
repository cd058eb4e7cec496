package io.orion.masterdata;

import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The door for files of master records: they are taken in, wait their turn and are imported by themselves. */
public interface MasterDataImports {

    /** The kinds that a file can bring. */
    List<String> kinds();

    /**
     * Takes a file in.
     *
     * @param fileName shown with the import, never used to open anything
     * @throws io.orion.kernel.InvalidInput when there is no such kind or the file is too large
     * @throws io.orion.kernel.UnknownRecord when there is no such mapping
     * @throws io.orion.kernel.Refused when too many others wait
     */
    UUID submit(Request request, @Nullable String fileName, InputStream content);

    /**
     * How far an import is, and what it did.
     *
     * @throws io.orion.kernel.UnknownRecord when there is none
     */
    State find(UUID id);

    /**
     * What shall be imported, and how.
     *
     * @param mapping says what the columns mean; {@code orion} where they are named like Orion's fields
     * @param partial whether rows without errors are stored when others have some
     * @param dryRun whether nothing is stored
     * @param author who is named in the history of changes
     */
    record Request(String kind, String mapping, boolean partial, boolean dryRun, String author) {}

    /**
     * An import as it is now.
     *
     * @param finished whether it has ended
     * @param succeeded whether it stored what it was asked to, or would have in a dry run
     * @param rows how many were read so far
     * @param failed how many of them have errors
     * @param errors the first of them
     */
    record State(
            UUID id,
            Request request,
            @Nullable String fileName,
            boolean finished,
            boolean succeeded,
            long rows,
            long failed,
            List<Count> counts,
            List<RowError> errors) {}

    /** How many records of a kind are new, changed, or already just so. */
    record Count(String kind, long created, long updated, long unchanged) {}

    /** What is wrong in a line, counted from 1 with the header. */
    record RowError(long line, String column, String reason) {}
}

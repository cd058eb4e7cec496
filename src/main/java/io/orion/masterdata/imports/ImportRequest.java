package io.orion.masterdata.imports;

/**
 * What shall be imported, and how.
 *
 * @param kind such as {@code customers}
 * @param mapping name of the mapping; {@code orion} for files whose columns are named like Orion's fields
 * @param partial whether rows without errors are stored when others have some
 * @param author who is named in the history of changes
 * @param dryRun whether to say only what would come of it, and to store nothing
 */
public record ImportRequest(String kind, String mapping, boolean partial, String author, boolean dryRun) {

    public ImportRequest(String kind, String mapping, boolean partial, String author) {
        this(kind, mapping, partial, author, false);
    }
}

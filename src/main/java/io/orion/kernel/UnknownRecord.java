package io.orion.kernel;

/** Nothing is known under this number or key: answered with 404. */
public class UnknownRecord extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** As in {@code new UnknownRecord("sales order", "SO-2026-000042")}. */
    public UnknownRecord(String kind, String key) {
        super("There is no " + kind + " " + key);
    }
}

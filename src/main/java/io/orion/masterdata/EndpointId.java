package io.orion.masterdata;

/** An electronic address of Peppol: the scheme is an EAS code such as {@code 0088} (GLN), the value is its id. */
public record EndpointId(String scheme, String value) {

    @Override
    public String toString() {
        return scheme + ":" + value;
    }
}

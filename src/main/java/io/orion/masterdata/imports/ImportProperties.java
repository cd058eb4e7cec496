package io.orion.masterdata.imports;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of imports.
 *
 * @param mappings directory with mappings of the company's own: {@code <name>/<kind>.yml}
 * @param maxFileSize larger files are refused
 * @param maxRows longer files are refused
 */
@ConfigurationProperties("orion.import")
record ImportProperties(
        @Nullable Path mappings,
        @DefaultValue("64MB") DataSize maxFileSize,
        @DefaultValue("1000000") int maxRows) {}

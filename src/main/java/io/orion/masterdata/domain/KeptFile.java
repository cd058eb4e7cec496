package io.orion.masterdata.domain;

import io.orion.masterdata.ImportFiles.Choice;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file that its owner looks at before importing it, without its content. */
public record KeptFile(
        UUID id,
        String kind,
        @Nullable String fileName,
        @Nullable Choice choice,
        String owner,
        Instant keptAt) {}

package io.orion;

import static org.assertj.core.api.Assertions.assertThat;

import io.orion.testing.OrionTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OrionTest
class OrionApplicationTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void engineTablesLiveInTheirOwnSchema() {
        assertThat(tablesIn("camunda")).isEqualTo(49);
        assertThat(tablesIn("public")).isZero();
    }

    private int tablesIn(String schema) {
        return jdbc.sql("select count(*) from pg_tables where schemaname = ?")
                .param(schema)
                .query(Integer.class)
                .single();
    }
}

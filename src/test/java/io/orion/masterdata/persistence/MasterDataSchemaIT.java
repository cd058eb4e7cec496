package io.orion.masterdata.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.orion.testing.OrionTest;
import io.orion.testing.SampleCompany;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database refuses even to someone at an SQL console. */
@OrionTest
class MasterDataSchemaIT {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SampleCompany sample;

    @Test
    void computesCheckDigitsAsTheStandardsSay() {
        assertThat(truth("master_data.gs1_is_valid('4006381333931')")).isTrue();
        assertThat(truth("master_data.gs1_is_valid('96385074')")).isTrue();
        assertThat(truth("master_data.gs1_is_valid('4006381333932')")).isFalse();
        assertThat(truth("master_data.gs1_is_valid('x')")).isFalse();
        assertThat(truth("master_data.iban_is_valid('DE89370400440532013000')")).isTrue();
        assertThat(truth("master_data.iban_is_valid('GB29NWBK60161331926819')")).isTrue();
        assertThat(truth("master_data.iban_is_valid('DE89370400440532013001')")).isFalse();
        assertThat(truth("master_data.iban_is_valid('')")).isFalse();
    }

    @Test
    void refusesBrokenValues() {
        sample.product("MDS-1").save();
        sample.customer("MDS-1").save();

        refuses("update master_data.product set gtin = '4006381333932' where sku = 'MDS-1'");
        refuses("update master_data.product set unit = 'piece' where sku = 'MDS-1'");
        refuses("update master_data.product set successor = 'MDS-1' where sku = 'MDS-1'");
        refuses("update master_data.customer set bill_to_country = 'Germany' where number = 'MDS-1'");
        refuses("update master_data.customer set credit_limit = -1 where number = 'MDS-1'");
        refuses("update master_data.customer set terms = 'SOON' where number = 'MDS-1'");
        refuses("update master_data.customer set endpoint_scheme = '88', endpoint_value = '1' where number = 'MDS-1'");
        refuses("update master_data.customer set endpoint_scheme = '0088' where number = 'MDS-1'");
    }

    @Test
    void keepsHistoryAppendOnly() {
        sample.customer("MDS-2").save();
        refuses("update master_data.field_history set changed_by = 'nobody' where key = 'MDS-2'");
        refuses("delete from master_data.field_history where key = 'MDS-2'");
        refuses("truncate master_data.field_history");
    }

    private boolean truth(String expression) {
        return jdbc.sql("select " + expression).query(Boolean.class).single();
    }

    private void refuses(String sql) {
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> jdbc.sql(sql).update());
    }
}

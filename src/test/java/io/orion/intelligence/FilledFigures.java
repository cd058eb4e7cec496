package io.orion.intelligence;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Fills the figures when a test says so; found by the scan for components. */
@Component
public class FilledFigures {

    @Autowired
    Refresh refresh;

    @Autowired
    JdbcTemplate jdbc;

    public void refresh() {
        refresh.refresh();
    }

    /** As if they had never been filled. */
    public void anew() {
        jdbc.update("update intelligence.watermark set day = null, until = null, entry = null");
        refresh.refresh();
    }
}

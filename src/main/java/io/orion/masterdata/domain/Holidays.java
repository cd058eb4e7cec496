package io.orion.masterdata.domain;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import io.orion.kernel.BusinessCalendar;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Public holidays of countries and their parts, from the Jollyday tables. Loaded once per country. */
final class Holidays {

    private static final Map<String, HolidayManager> MANAGERS = new ConcurrentHashMap<>();

    private Holidays() {}

    static BusinessCalendar calendar(Lookups.Hours hours) {
        return new BusinessCalendar(
                hours.zone(),
                hours.workdays(),
                hours.opens(),
                hours.closes(),
                in(hours.holidayCountry(), hours.holidaySubdivision()));
    }

    private static Predicate<LocalDate> in(String country, @Nullable String subdivision) {
        var manager = MANAGERS.computeIfAbsent(
                country.toLowerCase(Locale.ROOT), code -> HolidayManager.getInstance(ManagerParameters.create(code)));
        var parts = subdivision == null ? new String[0] : new String[] {subdivision};
        return day -> manager.isHoliday(day, HolidayType.PUBLIC_HOLIDAY, parts);
    }
}

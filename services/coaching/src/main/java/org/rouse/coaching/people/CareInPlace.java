package org.rouse.coaching.people;

import org.rouse.coaching.CareSettings;
import org.rouse.http.ProblemException;
import org.rouse.http.Rule;
import org.springframework.stereotype.Component;

/**
 * Whether somebody is responsible here for the clinical functions: check-ins, sessions, and plans beyond breaks and low-impact aerobics.
 * The safety list and its advice need nobody.
 */
@Component
public class CareInPlace {

    private final CareSettings settings;

    CareInPlace(CareSettings settings) {
        this.settings = settings;
    }

    public boolean isOn() {
        return settings.isOn();
    }

    /** @throws ProblemException where nobody is */
    public void require() {
        if (!isOn()) {
            throw new ProblemException(Rule.CARE_NOBODY);
        }
    }
}

package org.eport.cli;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import org.junit.jupiter.api.Test;
import org.osgi.framework.FrameworkUtil;

/** Proves that this module's tests run inside OSGi; goes when the first real test is here. */
class SmokeTest {

    @Test
    void runsInsideOsgi() {
        assertNotNull(FrameworkUtil.getBundle(SmokeTest.class));
    }
}

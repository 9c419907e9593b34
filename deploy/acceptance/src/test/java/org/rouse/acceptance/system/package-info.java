/** The system under test: started here, or running elsewhere. */
@NullMarked
package org.rouse.acceptance.system;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.rouse.testing;

import org.jspecify.annotations.NullMarked;

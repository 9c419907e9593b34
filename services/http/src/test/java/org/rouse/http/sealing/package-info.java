@NullMarked
package org.rouse.http.sealing;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.rouse.http;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.rouse.web;

import org.jspecify.annotations.NullMarked;
